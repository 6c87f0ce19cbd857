package com.cgpay.support.bot;

import com.cgpay.support.conversation.Trace;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.language.DisplayLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what it rests on.
 *
 * @param display the language of the reply
 * @param trace null where nothing was understood
 */
public record Decided(
        Decision decision,
        DisplayLanguage display,
        @Nullable Trace trace) {}
