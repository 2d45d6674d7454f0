package hearsay.app.desk.asking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** How routes are added. */
public final class Routes {

    private Routes() {}

    /** A route that reads: HEAD works wherever GET does. */
    public static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
