package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;

/** What every refusal looks like. */
public final class ProblemAssert {

    /** Stands in bad requests, so that an answer which repeats its request is noticed. */
    public static final String MARK = "zqxecho";

    private ProblemAssert() {}

    public static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain(MARK, "Exception", "com.cgpay", "\\tat ", "java.");
    }
}
