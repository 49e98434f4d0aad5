import { formatPrice } from "./price";

/** A line of a shopping cart. */
export interface Line {
  name: string;
  cents: number;
  pieces: number;
}

/** What somebody wants to buy. */
export class Cart {
  #lines = new Map<string, Line>();

  /** Adds pieces of an article; of one that is there already, more. */
  add(line: Line): this {
    const before = this.#lines.get(line.name);
    const pieces = line.pieces + (before?.pieces ?? 0);
    this.#lines.set(line.name, { ...line, pieces });
    return this;
  }

  /** The sum of all lines in cents, less the discount in percent. */
  total(discount = 0): number {
    let sum = 0;
    for (const line of this.#lines.values()) {
      sum += line.cents * line.pieces;
    }
    return Math.round(sum * (1 - discount / 100));
  }

  toString(): string {
    return `${this.#lines.size} articles, ${formatPrice(this.total())}`;
  }
}
