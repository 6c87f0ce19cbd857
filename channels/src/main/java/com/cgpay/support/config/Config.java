package com.cgpay.support.config;

import java.nio.file.Path;
import java.util.Optional;

/** Everything that can be configured; {@link ConfigReader} reads it from a file and the environment. */
public record Config(Access access, Storage storage, Answering answering, Platforms platforms, Company company) {

    /** What a start without any configuration has. */
    public static Config defaults() {
        return new Config(Access.DEFAULT, Storage.DEFAULT, Answering.DEFAULT, Platforms.NONE, Company.SANDBOX);
    }

    /** The same settings with these places. */
    public Config at(Path folder, String database, Optional<Path> data) {
        Storage other = new Storage(folder, database, data, storage.kept());
        return new Config(access, other, answering, platforms, company);
    }

    /** The same settings at another address. */
    public Config listening(String host, int port) {
        return new Config(access.at(host, port), storage, answering, platforms, company);
    }

    /**
     * The same settings without the outside world: no messengers, a sandbox for the company's systems, and nobody to keep
     * from writing much.
     */
    public Config alone() {
        return new Config(access.local(), storage, answering, Platforms.NONE, Company.SANDBOX);
    }
}
