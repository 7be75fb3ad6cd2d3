package dev.frontdesk.ops;

import dev.frontdesk.platform.DatabaseAway;
import dev.frontdesk.platform.FailureTrace;
import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A task that says in one sentence what it did, or refuses with 500 and one sentence. Nobody at a shell is shown what
/// a driver says.
abstract class OperatorTask extends Task {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorTask.class);

    OperatorTask(String name) {
        super(name);
    }

    /// @throws TaskRefusal with the sentence to print
    abstract String run(Map<String, List<String>> parameters);

    @Override
    public final void execute(Map<String, List<String>> parameters, PrintWriter output) {
        output.println(sentence(parameters));
    }

    private String sentence(Map<String, List<String>> parameters) {
        try {
            return run(parameters);
        } catch (TaskRefusal refused) {
            throw refused;
        } catch (RuntimeException failure) {
            LOG.error("Task {} failed: {}", getName(), FailureTrace.of(failure));
            LOG.debug("Task {} failed", getName(), failure);
            throw new TaskRefusal(
                    DatabaseAway.caused(failure)
                            ? "the database is away: try again in a moment."
                            : "something went wrong here: the log says where.");
        }
    }
}
