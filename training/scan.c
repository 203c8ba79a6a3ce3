/* The recurrence of a simple recurrent unit, both directions, forward and backward. Gates are softsign: no exp, so that
 * the engine computes the very same numbers.
 *   f = gate(pf + vf*c'), r = gate(pr + vr*c'), c = f*c' + (1-f)*u, y = r*c + (1-r)*s,  gate(x) = (1 + x/(1+|x|))/2
 * p: [batch][time][dir][4][h] holds u, pf, pr, s; c, y: [batch][time][dir][h]; v: [dir][2][h]; lengths: [batch]. */
#include <math.h>
#include <string.h>

static inline float gate(float x) { return 0.5f + 0.5f * x / (1.0f + fabsf(x)); }

void scan_forward(const float *restrict p, const float *restrict v, const int *restrict lengths, float *restrict c,
                  float *restrict y, int batch, int time, int h) {
#pragma omp parallel for schedule(dynamic, 1) collapse(2)
    for (int b = 0; b < batch; b++)
        for (int d = 0; d < 2; d++) {
            const float *vf = v + (d * 2) * h, *vr = v + (d * 2 + 1) * h;
            float zero[1024];
            memset(zero, 0, sizeof zero);
            const float *before = zero;
            for (int k = 0; k < lengths[b]; k++) {
                int t = d ? lengths[b] - 1 - k : k;
                const float *q = p + (((long)b * time + t) * 2 + d) * 4 * h;
                float *ct = c + (((long)b * time + t) * 2 + d) * h, *yt = y + (((long)b * time + t) * 2 + d) * h;
                for (int j = 0; j < h; j++) {
                    float f = gate(q[h + j] + vf[j] * before[j]), r = gate(q[2 * h + j] + vr[j] * before[j]);
                    float now = f * before[j] + (1 - f) * q[j];
                    ct[j] = now;
                    yt[j] = r * now + (1 - r) * q[3 * h + j];
                }
                before = ct;
            }
        }
}

void scan_backward(const float *restrict p, const float *restrict v, const int *restrict lengths, const float *restrict c,
                   const float *restrict gy, float *restrict gp, float *restrict gv, int batch, int time, int h) {
    /* gv: [batch][dir][2][h], summed over the batch by the caller. */
#pragma omp parallel for schedule(dynamic, 1) collapse(2)
    for (int b = 0; b < batch; b++)
        for (int d = 0; d < 2; d++) {
            const float *vf = v + (d * 2) * h, *vr = v + (d * 2 + 1) * h;
            float *gvf = gv + ((b * 2 + d) * 2) * h, *gvr = gvf + h;
            float carry[1024], zero[1024];
            memset(carry, 0, sizeof carry);
            memset(zero, 0, sizeof zero);
            for (int k = lengths[b] - 1; k >= 0; k--) {
                int t = d ? lengths[b] - 1 - k : k;
                int tb = d ? t + 1 : t - 1;
                const float *before = k ? c + (((long)b * time + tb) * 2 + d) * h : zero;
                long at = ((long)b * time + t) * 2 + d;
                const float *q = p + at * 4 * h, *ct = c + at * h, *g = gy + at * h;
                float *gq = gp + at * 4 * h;
                for (int j = 0; j < h; j++) {
                    float xf = q[h + j] + vf[j] * before[j], xr = q[2 * h + j] + vr[j] * before[j];
                    float f = gate(xf), r = gate(xr);
                    float df = 0.5f / ((1 + fabsf(xf)) * (1 + fabsf(xf))), dr = 0.5f / ((1 + fabsf(xr)) * (1 + fabsf(xr)));
                    float gc = carry[j] + g[j] * r;
                    float gxr = g[j] * (ct[j] - q[3 * h + j]) * dr;
                    float gxf = gc * (before[j] - q[j]) * df;
                    gq[j] = gc * (1 - f);
                    gq[h + j] = gxf;
                    gq[2 * h + j] = gxr;
                    gq[3 * h + j] = g[j] * (1 - r);
                    gvf[j] += gxf * before[j];
                    gvr[j] += gxr * before[j];
                    carry[j] = gc * f + gxf * vf[j] + gxr * vr[j];
                }
            }
        }
}
