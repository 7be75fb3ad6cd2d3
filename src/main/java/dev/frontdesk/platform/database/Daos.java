package dev.frontdesk.platform.database;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/// The DAOs, each made once and shared by all threads: a call runs on the connection of the transaction it is made in,
/// or else on one of its own.
///
/// Jdbi would make a DAO anew for every handle and, on demand, for every call: all its methods are prepared each time,
/// which costs several times what the statement does.
final class Daos implements HandleSupplier {
    private final Jdbi jdbi;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();
    private final ScopedValue<HandleSupplier> current = ScopedValue.newInstance();

    Daos(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.getConfig(Extensions.class).register(new HandlesOwnSupplier());
    }

    <D> D dao(Class<D> type) {
        return type.cast(made.computeIfAbsent(type, this::make));
    }

    /// Runs `body`, whose calls of DAOs all use the handle it is given: that of whoever runs it on one connection
    /// already, or else a new one.
    <R> R onOneConnection(Function<Handle, R> body) {
        if (current.isBound()) {
            return body.apply(getHandle());
        }
        try (var handle = jdbi.open()) {
            return ScopedValue.where(current, supplierOf(handle)).call(() -> body.apply(handle));
        }
    }

    private Object make(Class<?> type) {
        return jdbi.getConfig(Extensions.class)
                .findFor(type, this)
                .orElseThrow(() -> new IllegalArgumentException("no DAO: " + type));
    }

    @Override
    public <V> V invokeInContext(ExtensionContext context, Callable<V> call) throws Exception {
        if (current.isBound()) {
            return current.get().invokeInContext(context, call);
        }
        try (var handle = jdbi.open()) {
            var supplier = supplierOf(handle);
            return ScopedValue.where(current, supplier).call(() -> supplier.invokeInContext(context, call));
        }
    }

    @Override
    public Handle getHandle() {
        return current.get().getHandle();
    }

    @Override
    public Jdbi getJdbi() {
        return jdbi;
    }

    @Override
    public ConfigRegistry getConfig() {
        return jdbi.getConfig();
    }

    private static HandleSupplier supplierOf(Handle handle) {
        return handle.attach(Supplied.class).by();
    }

    /// A handle keeps to itself how a DAO's method tells it what is being called, and hands it to extensions alone.
    private record Supplied(HandleSupplier by) {}

    private static final class HandlesOwnSupplier implements ExtensionFactory {
        @Override
        public boolean accepts(Class<?> type) {
            return type == Supplied.class;
        }

        @Override
        public <E> E attach(Class<E> type, HandleSupplier supplier) {
            return type.cast(new Supplied(supplier));
        }

        @Override
        public Set<FactoryFlag> getFactoryFlags() {
            return Set.of(FactoryFlag.DONT_USE_PROXY);
        }
    }
}
