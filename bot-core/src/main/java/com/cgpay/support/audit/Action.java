package com.cgpay.support.audit;

import java.util.Arrays;
import java.util.Optional;

/** What people of the console do that has to be shown later. Its codes are in the database, so they never change. */
public enum Action {
    LOGIN_SUCCEEDED("login.succeeded"),
    /** With a wrong password; what is no account at all is not kept, since it may be a password in the wrong field. */
    LOGIN_FAILED("login.failed"),
    LOGIN_ENDED("login.ended"),

    /** The first administrator, by the set-up link. */
    PERSON_SET_UP("person.set-up"),
    PERSON_ADDED("person.added"),
    /** Has another name or role. */
    PERSON_CHANGED("person.changed"),
    PERSON_REMOVED("person.removed"),
    /** By the person, who knew the one before. */
    PASSWORD_CHANGED("password.changed"),
    /** By somebody else. */
    PASSWORD_RESET("password.reset"),

    ARTICLE_DRAFTED("article.drafted"),
    ARTICLE_REVIEW_ASKED("article.review-asked"),
    ARTICLE_REVIEW_WITHDRAWN("article.review-withdrawn"),
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_RETIRED("article.retired"),
    ARTICLES_IMPORTED("articles.imported"),
    ARTICLES_EXPORTED("articles.exported"),

    QUESTION_JUDGED("question.judged"),
    /** A reply of the bot was found right or wrong, or that was taken back. */
    REPLY_MARKED("reply.marked"),
    /** Past questions of all customers, in a replay or among the unanswered ones. */
    QUESTIONS_READ("questions.read"),

    CONVERSATION_READ("conversation.read"),
    CONVERSATION_CLAIMED("conversation.claimed"),
    CONVERSATION_TRANSFERRED("conversation.transferred"),
    CONVERSATION_RETURNED("conversation.returned"),
    CONVERSATION_RESOLVED("conversation.resolved"),
    CONVERSATION_REOPENED("conversation.reopened"),
    CONVERSATION_ERASED("conversation.erased");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** As it is recorded, such as {@code article.published}. */
    public String code() {
        return code;
    }

    /** The action with this code, if there is one. */
    public static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
