#include <stdio.h>
/* Adds. */
int *add(int a, int b) { return 0; }
typedef struct point { int x; } point_t;
struct q { int y; };
int decl(int);
enum e { A };
