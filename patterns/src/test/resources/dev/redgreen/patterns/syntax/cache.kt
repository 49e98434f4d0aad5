package a.b

import kotlin.math.max
import java.util.*

/** A cache. */
@Anno
class Cache<K>(val size: Int) : Base(), I {
  /** Gets. */
  suspend fun get(key: K, n: Int = 2): String? = null

  companion object {
    fun of(): Cache<Int> {
      return Cache(1)
    }
  }

  constructor(a: String) : this(1) {
    print(a)
  }
}

/** Ext. */
fun String.pad(n: Int): String {
  return this
}

interface Shape {
  fun area(): Double
}

object Single {
  private fun x() {}
}

enum class E {
  A;

  fun f() = 1
}

data class D(val a: Int)

typealias X = Int
