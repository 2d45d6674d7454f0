package hearsay.reading;

import hearsay.reading.fetching.FetchException;
import hearsay.reading.fetching.Fetched;

/** What readers may ask of the network. */
interface Web {

    Fetched fetch(String address) throws FetchException;

    /** Whether the site lets programs read a page that the user did not name. */
    boolean isAllowed(String address) throws FetchException;
}
