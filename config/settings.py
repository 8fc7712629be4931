"""One settings file for first look, tests and production. What differs comes from the environment.

While ``make run`` is up it leaves its addresses in ``var/run.env``, so that ``manage.py`` in another terminal
speaks to the same servers.
"""

from datetime import timedelta
from pathlib import Path

from environs import Env

from config import authority
from config.secrets import keep_secret, signing_key

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
VAR = Path(env.str("LICET_VAR", str(BASE_DIR / "var")))
if (VAR / "run.env").exists():
    env.read_env(str(VAR / "run.env"))

DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
# A server of one's own must bring its own secrets; only the private servers of a first look may make theirs.
PRODUCTION = env.bool("PRODUCTION", False)
SECRET_KEY = env.str("SECRET_KEY") if PRODUCTION else env.str("SECRET_KEY", "") or keep_secret(VAR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])

AUTHORITY = authority.read(Path(env.str("AUTHORITY_CARD", str(BASE_DIR / "fixtures" / "authority.yaml"))))
# Where the public finds this installation: printed, as a QR code too, on every licence. No slash at its end.
PUBLIC_URL = env.str("PUBLIC_URL", "http://localhost:8000").rstrip("/")
# Fonts for documents, besides those in the typesetter. An operator may add folders for more scripts.
FONT_PATHS = [
    *(BASE_DIR / "node_modules" / "@embedpdf" / package / "fonts" for package in ("fonts-sc", "fonts-arabic")),
    *(Path(folder) for folder in env.list("FONT_PATHS", [])),
]
LOG_SIGNING_KEY = signing_key(
    Path(env.str("LOG_SIGNING_KEY_FILE", str(VAR / "log_signing_key.pem"))), make=not PRODUCTION
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "rest_framework",
    "drf_spectacular",
    "ledger",
    "screening",
    "codeofconduct",
    "licensing",
]
AUTH_USER_MODEL = "licensing.User"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "licensing.web.caching.KeptNowhere",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "licensing.web.upload.Uploads",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "licensing.web.refusals.Refusals",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "licensing.web.tags"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "licensing.web.navigation.page",
            ],
        },
    }
]
FORM_RENDERER = "licensing.web.rendering.Renderer"

# ---- records
DB_ROLES = {"web": "licet_web", "owner": "licet_owner", "erasure": "licet_erasure"}
_NOWHERE = f"postgresql://licet_web@{str(VAR / 'no-database').replace('/', '%2F')}/licet"
DATABASES = {
    # The web and worker role. It owns nothing, so nothing it runs can drop a trigger of the decision log.
    "default": env.dj_db_url("DATABASE_URL", _NOWHERE, conn_max_age=60, conn_health_checks=True),
    "owner": env.dj_db_url("DATABASE_OWNER_URL", env.str("DATABASE_URL", _NOWHERE)),
    "erasure": env.dj_db_url("DATABASE_ERASURE_URL", env.str("DATABASE_URL", _NOWHERE)),
}
DATABASE_ROUTERS = ["config.routers.OwnerMigrates"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SHELF = Path(env.str("SHELF", str(VAR / "shelf")))
DOCUMENT_STORE = Path(env.str("DOCUMENT_STORE", str(VAR / "documents")))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DOCUMENT_STORE},
    },
    "documents": {
        "BACKEND": "licensing.store.Folder",
        "OPTIONS": {"location": DOCUMENT_STORE},
    },
    "editions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": Path(env.str("EDITION_STORE", str(VAR / "editions")))},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if (BASE_DIR / "staticfiles" / "staticfiles.json").exists()
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
FILE_UPLOAD_HANDLERS = [
    "licensing.web.upload.SizeLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# ---- numbers of the house that an operator may move
LICET = {
    "upload_max_bytes": 10 * 1024 * 1024,
    "upload_whole_max_bytes": 64 * 1024 * 1024,
    "name_max": 300,
    "sweeper_seconds": env.int("SWEEPER_SECONDS", 30),
    "lease_seconds": env.int("LEASE_SECONDS", 60),
    "job_retry_seconds": env.int("JOB_RETRY_SECONDS", 15),
    "job_due_age_seconds": env.int("JOB_DUE_AGE_SECONDS", 20),
    "max_tries": 5,
    "licence_valid_days": 730,
    "list_retry_hours": 4,
    "rescreen_batch": env.int("RESCREEN_BATCH", 50),
    "verdict_valid_days": 365,
}
CRITERIA_ROOMS = ["screening.criteria", "codeofconduct.criteria"]
JOB_KINDS = {
    "screen": "licensing.tasks.screen_application",
    "rescreen": "licensing.tasks.rescreen_cases",
    "prove": "licensing.tasks.prove_document",
    "take_in": "screening.tasks.take_in_list",
}
# Seconds, where lease_seconds would be too short: a publisher may be slow.
JOB_LEASES = {"take_in": 900}
# A first look and a test fetch nothing by themselves; a person can still ask for it.
TAKE_IN_FROM_PUBLISHERS = env.bool("TAKE_IN_FROM_PUBLISHERS", PRODUCTION)

# ---- delivery
BROKER_URL = env.str("BROKER_URL", "redis://127.0.0.1:1/0")
CELERY_BROKER_URL = BROKER_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A frozen broker must not hold a web request: seconds, and few tries; the sweeper repeats what was not rung.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 2,
    "socket_connect_timeout": 1,
    "max_retries": 0,
    "global_keyprefix": env.str("BROKER_PREFIX", "licet:"),
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # the job table counts tries; the broker would repeat without end
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "screening.sweep", "schedule": timedelta(seconds=LICET["sweeper_seconds"])},
    "rescreen": {"task": "licensing.rescreen_due", "schedule": timedelta(seconds=LICET["sweeper_seconds"])},
    "take_in": {"task": "screening.take_in_due", "schedule": timedelta(minutes=10)},
    "checkpoint": {"task": "licensing.sign_checkpoint", "schedule": timedelta(hours=1)},
}

# ---- people
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "licensing.web.accounts.Accounts"
ACCOUNT_FORMS = {
    "login": "licensing.web.account_forms.SignIn",
    "change_password": "licensing.web.account_forms.ChangePassword",
    "set_password": "licensing.web.account_forms.SetPassword",
    "reset_password": "licensing.web.account_forms.AskForLink",
    "reset_password_from_key": "licensing.web.account_forms.ChooseByLink",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# ---- language and time
LANGUAGE_CODE = AUTHORITY.languages[0]
LANGUAGES = [(tag, tag) for tag in AUTHORITY.languages]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = AUTHORITY.time_zone

# ---- browser
_HTTPS = env.bool("HTTPS", PRODUCTION)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS
SECURE_HSTS_PRELOAD = _HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
CSRF_FAILURE_VIEW = "licensing.web.refusals.csrf_failure"

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
_USWDS = BASE_DIR / "node_modules" / "@uswds" / "uswds" / "dist"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *((f"uswds/{part}", _USWDS / part) for part in ("css", "fonts", "img", "js") if (_USWDS / part).is_dir()),
]
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION

# ---- REST
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "licensing.web.api.tokens.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "licensing.web.api.errors.handle",
    "COERCE_DECIMAL_TO_STRING": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Licet API",
    "VERSION": "1",
    "DESCRIPTION": "Submit an export licence application and read its status. The same steps as the pages.",
    "SERVE_INCLUDE_SCHEMA": False,
}

EMAIL_BACKEND = env.str("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.str("EMAIL_HOST", "localhost")
EMAIL_PORT = env.int("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", False)
DEFAULT_FROM_EMAIL = AUTHORITY.contact_email

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {"django.server": {"handlers": ["console"], "level": "INFO", "propagate": False}},
}
