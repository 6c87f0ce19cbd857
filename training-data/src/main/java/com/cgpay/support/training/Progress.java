package com.cgpay.support.training;

/** Hears how far work is that takes long, such as training and indexing; called by several threads. */
@FunctionalInterface
public interface Progress {

    /**
     * For work that nobody watches. Static initialisers may pass it: a lambda of their own class, which is not
     * initialised yet, could not be run by the threads that train, and both would wait forever.
     */
    Progress UNSEEN = (_, _, _) -> {};

    /**
     * A stage begins or goes on.
     *
     * @param done how much of it is done, of how much
     */
    void stage(String name, int done, int of);
}
