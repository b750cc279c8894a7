"""Shown pixels as JPEG bytes again, for the cache and for the visual dictionary."""

from labeler.images.decode import Pixels
from labeler.images.opencv import cv2

QUALITY = 90


def jpeg_bytes(pixels: Pixels) -> bytes:
    """A JPEG without subsampling: small pictures are looked at closely, and red edges blur first."""
    settings = [
        *(cv2.IMWRITE_JPEG_QUALITY, QUALITY),
        *(cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444),
    ]
    written, buffer = cv2.imencode(".jpg", cv2.cvtColor(pixels.rgb32, cv2.COLOR_BGRA2BGR), settings)
    if not written:
        raise RuntimeError("OpenCV wrote no JPEG of a picture it was given whole")
    return buffer.tobytes()
