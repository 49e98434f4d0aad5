package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.rules.Site;

/**
 * The name that an error is about, where it stands. Where a name before a dot is not found, javac
 * takes it for a package and speaks of that.
 *
 * @param name the name
 * @param start its offset in the text; -1 if it is not there
 */
record Lost(String name, int start) {
  static Lost of(Site site) {
    String name = site.error().symbol();
    if (site.error().code().endsWith("doesnt.exist")) {
      boolean leads = site.excerpt().startsWith(name + ".");
      int dot = name.indexOf('.');
      String first = dot < 0 ? name : name.substring(0, dot);
      return new Lost(first, leads ? site.error().start() : -1);
    }
    return new Lost(name, name.isEmpty() ? -1 : site.nameStart());
  }
}
