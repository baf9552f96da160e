"""QR codes: as a picture for screens and paper, and in the terminal."""

import io

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathFillImage


def svg(text: str) -> bytes:
    picture = qrcode.make(text, image_factory=SvgPathFillImage, error_correction=ERROR_CORRECT_M, border=2)
    out = io.BytesIO()
    picture.save(out)
    return out.getvalue()


def terminal(address: str) -> str:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=2)
    code.add_data(address)
    out = io.StringIO()
    code.print_ascii(out=out, invert=True)
    return out.getvalue()
