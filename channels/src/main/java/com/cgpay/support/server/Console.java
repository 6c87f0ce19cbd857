package com.cgpay.support.server;

import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.console.Accounts;
import com.cgpay.support.console.Approval;
import com.cgpay.support.console.ArticleApi;
import com.cgpay.support.console.AuditApi;
import com.cgpay.support.console.BudgetApi;
import com.cgpay.support.console.ChangeStream;
import com.cgpay.support.console.ErasureApi;
import com.cgpay.support.console.ExchangeApi;
import com.cgpay.support.console.FiguresApi;
import com.cgpay.support.console.HandoffApi;
import com.cgpay.support.console.JudgingApi;
import com.cgpay.support.console.Logins;
import com.cgpay.support.console.PeopleApi;
import com.cgpay.support.console.PreviewApi;
import com.cgpay.support.console.ReplayApi;
import com.cgpay.support.console.SessionApi;
import com.cgpay.support.console.Sessions;
import com.cgpay.support.console.SetupLinks;
import com.cgpay.support.console.TryApi;
import com.cgpay.support.http.RateLimit;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.replay.QuestionsToJudge;
import com.cgpay.support.replay.ReplyMarks;
import com.cgpay.support.web.EventStreams;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The console's side of the server: who may come in, and the routes for them. */
public final class Console {

    private static final int LOGINS_PER_MINUTE = 10;

    private final Application application;
    private final Expertise expertise;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final SetupLinks setupLinks;
    private final Accounts accounts;
    private final Sessions sessions;

    Console(Application application) {
        this.application = application;
        this.expertise = application.expertise();
        this.audit = application.audit();
        this.clock = application.clock();
        this.setupLinks = new SetupLinks(application.database(), clock);
        this.accounts = new Accounts(application.database(), setupLinks, audit, clock);
        boolean secure =
                application.config().access().publicUrl().map(URI::getScheme).equals(Optional.of("https"));
        this.sessions = new Sessions(application.database(), audit, clock, secure);
    }

    /** By which the first administrator comes in. */
    public SetupLinks setupLinks() {
        return setupLinks;
    }

    /** The people who may log in. */
    public Accounts accounts() {
        return accounts;
    }

    void routes(RoutesConfig routes, EventStreams streams, ChangeStream changes) {
        people(routes);
        new HandoffApi(application.desk(), application.handoffs(), application.log(), sessions, audit, streams, changes)
                .routes(routes);
        new ErasureApi(application.erasure(), sessions, audit).routes(routes);
        articles(routes);
        quality(routes);
    }

    private void people(RoutesConfig routes) {
        RateLimit byAddress = new RateLimit(LOGINS_PER_MINUTE, Duration.ofMinutes(1), clock);
        Logins logins = new Logins(accounts, byAddress, clock);
        new SessionApi(accounts, logins, sessions).routes(routes);
        new PeopleApi(accounts, logins, sessions, application.desk()).routes(routes);
        new AuditApi(audit, sessions).routes(routes);
    }

    private void articles(RoutesConfig routes) {
        Approval approval = new Approval(application.config().answering().fourEyes());
        new ArticleApi(expertise.articles(), expertise.knowledge(), expertise.check(), sessions, approval, audit)
                .routes(routes);
        new ExchangeApi(expertise.articles(), expertise.imports(), expertise.knowledge(), sessions, approval, audit)
                .routes(routes);
        new PreviewApi(application.brand(), application.wording(), sessions).routes(routes);
        new TryApi(application.explainer(), sessions).routes(routes);
    }

    private void quality(RoutesConfig routes) {
        Judgements judgements = new Judgements(application.database());
        new ReplayApi(application.replay(), application.gaps(), expertise.articles(), judgements, sessions, audit)
                .routes(routes);
        new BudgetApi(expertise.knowledge(), judgements, sessions, audit, clock).routes(routes);
        new FiguresApi(application.figures(), sessions).routes(routes);
        ReplyMarks marks = new ReplyMarks(application.database());
        QuestionsToJudge questions =
                new QuestionsToJudge(application.log(), application.replay(), expertise.mind(), marks, judgements);
        new JudgingApi(questions, marks, judgements, application.handoffs(), sessions, audit, clock).routes(routes);
    }
}
