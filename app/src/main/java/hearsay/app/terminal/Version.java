package hearsay.app.terminal;

import hearsay.writing.By;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hearsay " + By.thisVersion()};
    }
}
