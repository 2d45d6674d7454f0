package hearsay.reading.outcome;

import hearsay.reading.fetching.FetchException;
import hearsay.reading.fetching.Fetched;
import org.jspecify.annotations.Nullable;

/** What readers may ask of the network. */
public interface Web {

    Fetched fetch(String address) throws FetchException;

    /**
     * Fetches a page that the user did not name, at the pace that its site asks for; null where the site's robots.txt says no.
     */
    @Nullable
    Fetched follow(String address) throws FetchException;
}
