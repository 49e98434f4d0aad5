/** Writes cents as a price with two decimals and groups of thousands. */
export function formatPrice(cents: number): string {
  const [whole, rest] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "-" : ""}${grouped}.${rest}`;
}

/** Reads a price such as `1,234.50` as cents; undefined where it is none. */
export const parsePrice = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(",", "");
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
};
