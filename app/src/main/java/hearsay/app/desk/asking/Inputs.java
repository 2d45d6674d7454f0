package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.jobs.Jobs;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody wants read into the ledger.
 *
 * @param names addresses, and files and folders of the machine that serves the desk
 * @param sent files that came with the request
 */
public record Inputs(List<String> names, List<Jobs.Sent> sent) {

    private static final int MOST = 1_000;
    private static final String HOW =
            "Send files, or name addresses, files and folders: one a line in a form, a list \"inputs\" in JSON.";

    public Inputs {
        names = List.copyOf(names);
        sent = List.copyOf(sent);
    }

    /**
     * @param local whether files and folders of this machine may be named: only where nobody else can reach the desk
     * @throws Problem where there is nothing to read, or it may not be
     */
    public static Inputs of(Context request, boolean local) {
        String type = String.valueOf(request.contentType());
        Inputs inputs = type.contains("json") ? json(request) : form(request);
        if (inputs.names.isEmpty() && inputs.sent.isEmpty()) {
            throw new Problem(400, "There is nothing to read.", HOW);
        }
        if (inputs.names.size() + inputs.sent.size() > MOST) {
            throw new Problem(400, "More than " + MOST + " inputs at once.", "Name a folder, or send fewer at a time.");
        }
        for (String name : inputs.names) {
            check(name, local);
        }
        return inputs;
    }

    private static void check(String name, boolean local) {
        if (name.startsWith("http://") || name.startsWith("https://")) {
            Input.Address.of(name);
            return;
        }
        if (name.equals("-") || name.indexOf('\0') >= 0) {
            throw new Problem(400, "This is neither an address nor a file: " + name, HOW);
        }
        if (!local) {
            throw new Problem(
                    403,
                    "Files and folders of this machine are read for people at this machine only.",
                    "Send the files, or give addresses.");
        }
    }

    private static Inputs json(Context request) {
        try {
            JsonNode object = JsonMapper.shared().readTree(Bodies.read(request));
            List<String> names = new ArrayList<>();
            object.path("inputs").forEach(each -> {
                if (each.isString() && !each.asString().isBlank()) {
                    names.add(each.asString().strip());
                }
            });
            return new Inputs(names, List.of());
        } catch (JacksonException e) {
            throw new Problem(400, "This is not JSON.", HOW);
        }
    }

    private static Inputs form(Context request) {
        List<String> names = new ArrayList<>();
        List<Jobs.Sent> sent = new ArrayList<>();
        try {
            String lines = request.formParam("inputs");
            if (lines != null) {
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
            }
            if (request.isMultipart()) {
                for (UploadedFile file : request.uploadedFiles("file")) {
                    if (file.size() > 0) {
                        try (InputStream content = file.content()) {
                            sent.add(new Jobs.Sent(file.filename(), content.readAllBytes()));
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw Bodies.unreadable(e);
        }
        return new Inputs(names, sent);
    }
}
