package dev.frontdesk.ops;

import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.SystemClock;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import dev.frontdesk.platform.database.DataSources;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import dev.frontdesk.platform.database.JdbiFactory;
import dev.frontdesk.platform.database.Migrations;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/// `clinic import FILE config.yml`: loads or updates a clinic from its document; `-` reads it from standard input. What
/// is wrong with a document is printed one problem a line, and the exit code is 1.
///
/// @param <C> the root configuration, of which it knows only where the data lives
public final class ClinicImportCommand<C extends Configuration & ConfiguresDatabase> extends ConfiguredCommand<C> {
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private final Class<C> configurationClass;

    public ClinicImportCommand(Class<C> configurationClass) {
        super("clinic", "Loads or updates a clinic from a YAML or JSON document");
        this.configurationClass = configurationClass;
    }

    @Override
    protected Class<C> getConfigurationClass() {
        return configurationClass;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.usage("./frontdesk clinic import FILE config.yml");
        subparser.addArgument("action").choices("import").help("import: create the clinic or update it");
        subparser.addArgument("document").metavar("FILE").help("the clinic's document; - for standard input");
        super.configure(subparser);
    }

    @Override
    protected void run(Bootstrap<C> bootstrap, Namespace namespace, C configuration) throws Exception {
        var text = read(namespace.getString("document"));
        var dataSource = DataSources.forCommand(configuration.database());
        dataSource.start();
        try {
            bringToThisVersion(new Migrations(dataSource), configuration.database());
            importInto(dataSource, text);
        } finally {
            dataSource.stop();
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }

    private static void bringToThisVersion(Migrations migrations, DatabaseConfiguration database) {
        if (database.isEmbedded()) {
            migrations.apply();
        } else {
            migrations.requireApplied();
        }
    }

    private static void importInto(DataSource dataSource, String text) {
        var clinics = ClinicFeature.over(new Database(JdbiFactory.over(dataSource)), SystemClock.inMicroseconds());
        var report = new ClinicImport(clinics.registry()).run(text);
        var lines = String.join(System.lineSeparator(), report.lines());
        if (!report.accepted()) {
            throw new CannotStartException(lines);
        }
        System.out.println(lines);
    }

    private static String read(String file) {
        try (var in = open(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new CannotStartException(
                        "%s is larger than any clinic's document: 2 MB are the limit.".formatted(file));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new CannotStartException("%s is not UTF-8.".formatted(file));
        } catch (IOException _) {
            throw new CannotStartException("%s cannot be read: is it there, and a file?".formatted(file));
        }
    }

    private static InputStream open(String file) throws IOException {
        return "-".equals(file) ? System.in : Files.newInputStream(Path.of(file));
    }
}
