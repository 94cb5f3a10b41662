package org.parcours.web.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets as many files be worked on at once as memory has room for; others wait their turn on the disk, where they have
/// arrived whole, and are refused with 503 where it takes long.
final class UploadGate implements HandlerInterceptor {
    private static final String TAKEN = UploadGate.class.getName();
    private static final long MEGABYTE = 1 << 20;

    private final int megabytes;
    private final Duration patience;
    private final Semaphore room;

    /// @param megabytes how much is worked on at once; what alone is larger than that goes alone
    UploadGate(int megabytes, Duration patience) {
        this.megabytes = megabytes;
        this.patience = patience;
        this.room = new Semaphore(megabytes, true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request instanceof MultipartHttpServletRequest) {
            long size = Math.ceilDiv(Math.max(request.getContentLengthLong(), 0), MEGABYTE);
            // a length that was not said may be any
            int wanted = request.getContentLengthLong() < 0 ? megabytes : Math.clamp(size, 1, megabytes);
            if (!room.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(503, "web.refused.busy");
            }
            request.setAttribute(TAKEN, wanted);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(TAKEN) instanceof Integer taken) {
            request.removeAttribute(TAKEN);
            room.release(taken);
        }
    }
}
