package com.cgpay.support.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses with 408 a body that comes so slowly that its sender only wants to hold the connection. Each request is
 * counted by itself: Jetty's own handler for this adds up what all of them send, and soon refuses nobody.
 */
final class SlowBodies extends Handler.Wrapper {

    private static final double LEAST_BYTES_A_SECOND = 200;

    private static final Duration GRACE = Duration.ofSeconds(1);

    SlowBodies() {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Watched(request), response, callback);
    }

    /** A request whose body is watched; read by one thread after the other. */
    private static final class Watched extends Request.Wrapper {

        /** When the server first had to wait for the body; null while it has not. */
        private @Nullable Long waitingSince;

        private long bytes;
        private @Nullable Chunk refusal;

        private Watched(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable arrived) {
            if (waitingSince == null) {
                waitingSince = System.nanoTime();
            }
            super.demand(arrived);
        }

        @Override
        public @Nullable Chunk read() {
            if (refusal != null) {
                return refusal;
            }
            Chunk chunk = super.read();
            if (chunk == null || Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            if (chunk.isLast() || !isSlow()) {
                return chunk;
            }
            chunk.release();
            refusal = Chunk.from(new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408), true);
            return refusal;
        }

        private boolean isSlow() {
            double waited = waitingSince == null ? 0 : System.nanoTime() - waitingSince;
            return waited > GRACE.toNanos()
                    && bytes / (waited / Duration.ofSeconds(1).toNanos()) < LEAST_BYTES_A_SECOND;
        }
    }
}
