package com.cgpay.support.bot;

import com.cgpay.support.conversation.Content;

/**
 * What a customer sent, as a channel hands it in.
 *
 * @param conversation the conversation it belongs to
 * @param eventId what the platform or client calls this message; the same id again changes nothing
 */
public record CustomerMessage(String conversation, String eventId, Content content) {}
