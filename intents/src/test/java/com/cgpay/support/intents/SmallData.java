package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Three intents with eight utterances each, enough for a real model that trains in a moment. */
final class SmallData {

    static final Path MODELS = Path.of(System.getProperty("support.models", "target/models"));

    private static final Map<String, List<String>> ZH = Map.of(
            "refund", List.of("怎么退款", "我要退款", "申请退款", "退款怎么弄", "钱怎么退", "想退货退钱", "可以退款吗", "退款流程"),
            "password", List.of("忘记密码", "密码忘了", "改密码", "怎么修改密码", "重置密码", "密码不对", "找回密码", "换个密码"),
            "oos", List.of("今天天气", "讲个笑话", "附近有什么好吃的", "写一首诗", "明天会下雨吗", "推荐一部电影", "几点日出", "唱首歌"));

    private static final Map<String, List<String>> EN = Map.of(
            "refund",
                    List.of(
                            "how do i get a refund",
                            "refund my order",
                            "i want my money back",
                            "refund please",
                            "request a refund",
                            "can you refund me",
                            "refund process",
                            "give the money back"),
            "password",
                    List.of(
                            "forgot my password",
                            "reset password",
                            "change my password",
                            "password is wrong",
                            "new password please",
                            "cannot remember the password",
                            "password reset",
                            "recover password"),
            "oos",
                    List.of(
                            "tell me a joke",
                            "weather tomorrow",
                            "write a poem",
                            "best pizza nearby",
                            "recommend a film",
                            "sing a song",
                            "who won the match",
                            "when is sunrise"));

    private SmallData() {}

    static TrainingData data() {
        List<Utterance> utterances = new ArrayList<>();
        utterances.addAll(utterances(Language.ZH, ZH));
        utterances.addAll(utterances(Language.EN, EN));
        return new TrainingData(new Brand(Map.of()), utterances, List.of());
    }

    private static List<Utterance> utterances(Language language, Map<String, List<String>> texts) {
        return List.of("refund", "password", "oos").stream()
                .flatMap(intent -> texts.getOrDefault(intent, List.of()).stream()
                        .map(text -> new Utterance(intent, language, text, "test")))
                .toList();
    }

    static List<LabelledText> labelled(Language language, SentenceEncoder encoder) {
        return data().utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .map(utterance -> {
                    String folded = Folding.fold(utterance.text());
                    return new LabelledText(folded, encoder.encode(folded), utterance.intent());
                })
                .toList();
    }

    /** Its detector looks for the same three intents, and believes in scams soon. */
    static Learnt learnt(Language language, SentenceEncoder encoder) {
        List<LabelledText> texts = labelled(language, encoder);
        Examples examples = Examples.of(texts.stream().map(LabelledText::vector).toList());
        IntentClassifier classifier = IntentTrainer.train(language, texts, examples, Progress.UNSEEN);
        SignalDetector signals = new SignalDetector(classifier.withoutHeldOut(), Map.of(Signal.SCAM, 0.1));
        return new Learnt(examples, classifier, Optional.of(signals));
    }
}
