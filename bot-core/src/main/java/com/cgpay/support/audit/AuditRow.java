package com.cgpay.support.audit;

import com.cgpay.support.conversation.Event.Agent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Deed} as it was recorded.
 *
 * @param id later rows of a server have greater ones
 * @param action its code; a later version may have recorded some that this one has not
 */
public record AuditRow(String id, Instant at, @Nullable Agent who, String action, String subject, String detail) {}
