package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.exchange.ArticleFiles;
import com.cgpay.support.knowledge.exchange.ArticleFiles.Format;
import com.cgpay.support.knowledge.exchange.ArticleImport;
import com.cgpay.support.knowledge.exchange.ArticleImport.Change;
import com.cgpay.support.knowledge.exchange.ArticleImport.Options;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.knowledge.exchange.Defaults;
import com.cgpay.support.knowledge.exchange.Mistake;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Articles.Taken;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Articles in and out as files, for support leads. Safe for all threads. */
public final class ExchangeApi {

    /** More mistakes than these help nobody; the count tells of the rest. */
    private static final int MOST_MISTAKES = 200;

    /** As many titles of new articles, and of changed ones, tell whether it is the right file. */
    private static final int MOST_TITLES = 100;

    /** In bytes; only somebody who is logged in may send so much. */
    private static final int LARGEST = 20 << 20;

    private final Articles articles;
    private final ArticleImport imports;
    private final KnowledgeBase knowledge;
    private final Sessions sessions;
    private final Approval approval;
    private final AuditTrail audit;
    private final OneAtATime importing = new OneAtATime();

    public ExchangeApi(
            Articles articles,
            ArticleImport imports,
            KnowledgeBase knowledge,
            Sessions sessions,
            Approval approval,
            AuditTrail audit) {
        this.articles = articles;
        this.imports = imports;
        this.knowledge = knowledge;
        this.sessions = sessions;
        this.approval = approval;
        this.audit = audit;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/articles/import", this::take);
        routes.get("/api/v1/articles/export", this::give);
    }

    /** An article that is new or changed. */
    record Listed(String id, String language, String title, boolean created) {

        static Listed of(Change change) {
            return new Listed(change.id(), change.language().code(), change.title(), change.taken() == Taken.CREATED);
        }
    }

    /** @param articles the first new and the first changed ones */
    record Imported(
            long created, long changed, long unchanged, long skipped, List<Listed> articles, List<Mistake> mistakes) {

        static Imported of(Report report) {
            return new Imported(
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.skipped(),
                    Stream.of(Taken.CREATED, Taken.CHANGED)
                            .flatMap(taken -> report.of(taken).limit(MOST_TITLES))
                            .map(Listed::of)
                            .toList(),
                    report.mistakes().stream().limit(MOST_MISTAKES).toList());
        }
    }

    private void take(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        String name = Optional.ofNullable(ctx.queryParam("name"))
                .orElseThrow(() -> Problem.badRequest("The parameter name, the file's name, is needed."));
        Language language = Language.of(
                        Optional.ofNullable(ctx.queryParam("language")).orElse("zh"))
                .orElseThrow(() -> Problem.badRequest("The language is zh or en."));
        boolean publish = flag(ctx, "publish");
        boolean dryRun = flag(ctx, "dryRun");
        approval.requireForImport(publish && !dryRun);
        Options options = new Options(Defaults.from(language, articles.today()), lead.name(), publish, dryRun);
        try {
            byte[] file = body(ctx); // before its turn: who sends slowly keeps nobody else waiting
            Report report = importing.run(() -> imports.run(name, file, options));
            if (!dryRun) {
                record(lead, report);
            }
            if (publish && !dryRun) {
                knowledge.refresh(); // the next question finds what was published
            }
            ctx.json(Imported.of(report));
        } catch (DataException e) {
            throw Problem.badRequest(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Right behind the import and not with it: each revision has its author and its time in itself, and stays. */
    private void record(Account lead, Report report) {
        String changed = Long.toString(report.created() + report.changed());
        audit.add(new Deed(lead.asAgent(), Action.ARTICLES_IMPORTED, "", changed));
    }

    private static byte[] body(Context ctx) {
        try {
            byte[] bytes = ctx.bodyInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.status(
                        413, "Content too large", "A file has at most 20 MB; import larger ones with ./bot.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever mistypes that nothing may change must not change anything. */
    private static boolean flag(Context ctx, String name) {
        String given = ctx.queryParam(name);
        return switch (given) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw Problem.badRequest("The parameter " + name + " is true or false.");
        };
    }

    private void give(Context ctx) {
        Account lead = sessions.require(ctx, Role.LEAD);
        String ending = Optional.ofNullable(ctx.queryParam("format")).orElse("csv");
        Format format =
                Format.of("." + ending).orElseThrow(() -> Problem.badRequest("The format is csv, xlsx or json."));
        List<Article> published = articles.published();
        audit.add(new Deed(lead.asAgent(), Action.ARTICLES_EXPORTED, "", Integer.toString(published.size())));
        ctx.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"articles." + format.ending() + "\"")
                .header("Cache-Control", "no-store")
                .result(ArticleFiles.write(format, published));
    }
}
