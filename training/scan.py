"""scan.c as a differentiable torch function, compiled on first use."""

import ctypes
import os
import subprocess
import tempfile

import torch

_HERE = os.path.dirname(os.path.abspath(__file__))


def _library():
    path = os.path.join(tempfile.gettempdir(), f"gistcheck-scan-{os.getuid()}-{int(os.path.getmtime(os.path.join(_HERE, 'scan.c')))}.so")
    if not os.path.exists(path):
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC",
                        os.path.join(_HERE, "scan.c"), "-o", path + ".new"], check=True)
        os.replace(path + ".new", path)
    return ctypes.CDLL(path)


_LIBRARY = None


def _pointer(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class Scan(torch.autograd.Function):
    """(p [b, t, 2, 4, h], v [2, 2, h], lengths [b] int32) -> y [b, t, 2, h]"""

    @staticmethod
    def forward(context, p, v, lengths):
        global _LIBRARY
        if _LIBRARY is None:
            _LIBRARY = _library()
        p, v = p.contiguous(), v.contiguous()
        b, t, _, _, h = p.shape
        c, y = torch.zeros(b, t, 2, h), torch.zeros(b, t, 2, h)
        _LIBRARY.scan_forward(_pointer(p), _pointer(v), _pointer(lengths), _pointer(c), _pointer(y), b, t, h)
        context.save_for_backward(p, v, lengths, c)
        return y

    @staticmethod
    def backward(context, gy):
        p, v, lengths, c = context.saved_tensors
        b, t, _, _, h = p.shape
        gp, gv, gy = torch.zeros_like(p), torch.zeros(b, 2, 2, h), gy.contiguous()
        _LIBRARY.scan_backward(_pointer(p), _pointer(v), _pointer(lengths), _pointer(c), _pointer(gy), _pointer(gp), _pointer(gv), b, t, h)
        return gp, gv.sum(0), None
