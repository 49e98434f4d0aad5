def whole(a):
    """Stays."""
    return a


def torn(a:
    return (a


def after(b):
    return b
