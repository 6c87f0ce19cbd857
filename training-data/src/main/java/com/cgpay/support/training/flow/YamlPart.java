package com.cgpay.support.training.flow;

import com.cgpay.support.training.DataException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML file that knows its line, so that every complaint can name it. */
final class YamlPart {

    private final String file;
    private final Node node;

    private YamlPart(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlPart read(String file, String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw new DataException(file + ":1: the file is empty.");
            }
            return new YamlPart(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DataException(
                    file + ":" + line + ": this is not valid YAML: " + e.getProblem()
                            + ". A text with a mark such as ? : , { stands in quotes.",
                    e);
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    DataException problem(String message) {
        return new DataException(file + ":" + line() + ": " + message);
    }

    /** The fields in their order. */
    Map<String, YamlPart> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("here belong lines of the form key: value.");
        }
        Map<String, YamlPart> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPart key = new YamlPart(file, tuple.getKeyNode());
            if (fields.put(key.text(), new YamlPart(file, tuple.getValueNode())) != null) {
                throw key.problem("the key " + key.text() + " stands here twice.");
            }
        }
        return fields;
    }

    /** The fields, none of which is any other than these. */
    Map<String, YamlPart> fields(Set<String> known) {
        Map<String, YamlPart> fields = fields();
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.problem("the key " + key + " is unknown here; known are "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
        });
        return fields;
    }

    Optional<YamlPart> field(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    YamlPart need(String key) {
        return field(key).orElseThrow(() -> problem(key + " is missing."));
    }

    /** The parts of a list; one part that stands alone is a list of one. */
    List<YamlPart> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlPart> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlPart(file, item)));
        return items;
    }

    List<String> texts() {
        return items().stream().map(YamlPart::text).toList();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("a text is wanted here.");
        }
        return scalar.getValue().strip();
    }
}
