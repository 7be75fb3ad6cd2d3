package dev.frontdesk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.frontdesk.platform.database.TestDatabase;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The description is the API: no route and no query parameter on one side alone. That answers are as described is
/// checked with every request of the other tests.
class OpenApiTest {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    @RegisterExtension
    @Order(1)
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final AdminApi api = new AdminApi(db);

    @Test
    void is_served_to_everybody() {
        var answer = api.get("/openapi.json", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/openapi").asText()).startsWith("3.1");
    }

    @Test
    void describes_every_route_with_its_query_parameters_and_no_other() {
        assertThat(Described.operations()).isEqualTo(written());
    }

    @Test
    void describes_only_what_is_there_and_asks_for_a_token() {
        for (var operation : Described.operations().keySet()) {
            var words = operation.split(" ", 2);
            var answer = api.send(words[0], words[1].replaceAll("\\{\\w+}", "x"), null, null);

            assertThat(answer.status()).as(operation).isEqualTo(words[1].equals("/openapi.json") ? 200 : 401);
        }
    }

    private static Map<String, Set<String>> written() {
        var routes = new TreeMap<String, Set<String>>();
        for (var imported : new ClassFileImporter().importPackages("dev.frontdesk.admin")) {
            if (imported.isAnnotatedWith(Path.class)) {
                var type = imported.reflect();
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> verb(method) != null)
                        .forEach(
                                method -> routes.put(verb(method) + " " + path(type, method), queryParameters(method)));
            }
        }
        return routes;
    }

    private static @Nullable String verb(Method method) {
        return METHODS.stream()
                .filter(method::isAnnotationPresent)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    private static Set<String> queryParameters(Method method) {
        return queryParameters(method.getParameters()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of a method or a constructor, and those of the beans it takes.
    private static Stream<String> queryParameters(Parameter... parameters) {
        return Arrays.stream(parameters).flatMap(parameter -> {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                return queryParameters(
                        parameter.getType().getDeclaredConstructors()[0].getParameters());
            }
            var named = parameter.getAnnotation(QueryParam.class);
            return named == null ? Stream.empty() : Stream.of(named.value());
        });
    }
}
