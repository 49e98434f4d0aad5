package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.TypeMirror;

/** Parameters made from the arguments of a call, and the types that they need. */
final class Parameters {
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();

  private Parameters() {}

  static Parameters of(Facts facts, TreePath call, List<? extends ExpressionTree> arguments) {
    Parameters parameters = new Parameters();
    for (ExpressionTree argument : arguments) {
      String type = facts.type(new TreePath(call, argument)).map(parameters::name).orElse("Object");
      parameters.types.add(type);
      parameters.names.add(parameters.fresh(argument, type));
    }
    return parameters;
  }

  /** The type as it is written; what it needs is imported. */
  String name(TypeMirror type) {
    String text = TypeText.simple(type);
    if (!text.equals("Object")) {
      imports.addAll(TypeText.imports(type));
    }
    return text;
  }

  private String fresh(ExpressionTree argument, String type) {
    String base = type.replaceAll("\\W.*", "");
    String name =
        argument instanceof IdentifierTree variable
            ? variable.getName().toString()
            : argument instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : base.substring(0, 1).toLowerCase(Locale.ROOT) + base.substring(1);
    name = name.equals(base) || !name.matches("[a-z]\\w*") ? "value" : name;
    String free = name;
    for (int i = 2; names.contains(free); i++) {
      free = name + i;
    }
    return free;
  }

  String text() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(types.get(i) + " " + names.get(i));
    }
    return String.join(", ", all);
  }

  List<String> names() {
    return names;
  }

  List<String> types() {
    return types;
  }

  /** The imports that the type lacks; at most the first, because all go to the same place. */
  List<Edit> imports(OwnType own) {
    String home = ImportEdit.packageOf(own.text());
    List<String> present = TypeIndex.importsOf(own.text());
    return imports.stream()
        .filter(name -> !present.contains(name))
        .filter(name -> !name.substring(0, name.lastIndexOf('.')).equals(home))
        .limit(1)
        .<Edit>map(name -> ImportEdit.add(own.file(), own.text(), name))
        .toList();
  }
}
