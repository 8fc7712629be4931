# The image of web, worker and beat. Page assets come from a stage of their own, so that node stays out of the image.
FROM node:24-slim AS assets
WORKDIR /assets
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts

FROM python:3.11-slim AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends gcc libc6-dev
WORKDIR /licet
COPY requirements.lock requirements-compile.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
RUN pip install --no-cache-dir --require-hashes --target /compile -r requirements-compile.lock
COPY . .
RUN PYTHONPATH=/compile /venv/bin/python -m screening.compiling
COPY --from=assets /assets/node_modules ./node_modules
# Collecting static files needs settings; what they make for themselves stays in this stage.
RUN LICET_VAR=/tmp/build /venv/bin/python manage.py collectstatic --noinput --verbosity 0

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /var/lib/licet licet
COPY --from=build /venv /venv
COPY --from=build --chown=root:root /licet /licet
WORKDIR /licet
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PRODUCTION=1 LICET_VAR=/var/lib/licet
USER licet
VOLUME /var/lib/licet
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "8"]
