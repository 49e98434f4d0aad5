import type { Cart } from "./cart";
import { formatPrice } from "./price";

/** Shows a cart, or that it is empty. */
export function CartView({ cart, discount }: { cart: Cart; discount: number }) {
  const total = cart.total(discount);
  return total === 0 ? <p>Nothing yet.</p> : <p className="total">{formatPrice(total)}</p>;
}
