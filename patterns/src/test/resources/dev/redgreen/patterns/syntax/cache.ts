/** Caches. */
import { a, b as c } from './mod';
import type D from "d";
/** A cache. */
@Injectable()
export class Cache<K> extends Base implements I {
  private map = new Map<K, string>();
  /** Gets. */
  @memo()
  async get(key: K, n = 2): Promise<string> { return this.map.get(key)!; }
  constructor(private x: number) { super(); }
  abstract foo(): void;
  arrow = (q: number): number => q * 2;
}
/** Adds. */
export function add(a: number, b: number): number { return a + b; }
/** Arrow. */
export const sub = (a: number, b: number): number => a - b;
const obj = { method() { return 1; }, f: function () { return 2; } };
export interface Shape { area(): number; }
export type Id = string | number;
export enum Color { Red }
namespace N { export function inNs() { return 1; } }
export default function () { return 1; }
const fs = require("fs");
