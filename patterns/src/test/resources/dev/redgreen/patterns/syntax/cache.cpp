/** File. */
#include <string>
#include "a.h"
namespace a { namespace b {
/// A cache.
template <typename K> class Cache : public Base {
 public:
  /** Gets. */
  std::string get(const K& key, int n = 2) const { return m[key]; }
  Cache() {}
  ~Cache();
  int decl(int);
  bool operator==(const Cache& o) const { return true; }
};
// Adds.
static inline int add(int a, int b) { return a + b; }
template <class T> T* mk(T t) { return nullptr; }
} }
std::string a::b::Cache::get2(int x) { return ""; }
enum class E { A };
struct P { int x; };
