#include <stdio.h>

/* Reads positions and prints those that moved. */
int main(void) {
    double x, y, px = 0, py = 0;
    while (scanf("%lf %lf", &x, &y) == 2) {
        if (x != px || y != py) printf("%f %f\n", x, y);
        px = x;
        py = y;
    }
    return 0;
}
