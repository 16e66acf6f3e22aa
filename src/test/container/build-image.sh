#!/bin/sh
# Builds the image of the Dockerfile where no registry of images can be reached: in place of the
# official base images stand two made of Debian's packages and of the Liberty that Maven uses. They
# are made once and kept among the images of this machine.
#
# usage: build-image.sh PROJECT LIBERTY_ZIP MAVEN_REPOSITORY IMAGE
set -eu
project=$1 liberty_zip=$2 maven_repository=$3 image=$4

maven_base=localhost/luna-stand-in/maven
liberty_base=localhost/luna-stand-in/liberty:$(basename "$liberty_zip" .zip)

# Without these, containers do not start where this runs as root in a sandbox.
build() {
  buildah build --isolation chroot --network host --ulimit nofile=4096:4096 "$@"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! podman image exists "$maven_base"; then
  . /etc/os-release
  debootstrap --variant=minbase --include=default-jdk-headless,maven "$VERSION_CODENAME" "$work/root"
  tar -C "$work/root" -c . | podman import - "$maven_base"
fi

if ! podman image exists "$liberty_base"; then
  mkdir "$work/liberty"
  (cd "$work/liberty" && jar -xf "$liberty_zip" && chmod -R u+x wlp/bin)
  cat >"$work/liberty/Dockerfile" <<EOF
FROM $maven_base
COPY wlp /opt/ol/wlp
RUN useradd --uid 1001 --gid 0 --no-create-home default && chown -R 1001:0 /opt/ol
USER 1001
EOF
  build -t "$liberty_base" "$work/liberty"
fi

# Only the format of Docker holds a health check.
build --format docker -v "$maven_repository:/root/.m2/repository" \
  --build-arg "MAVEN_IMAGE=$maven_base" --build-arg "LIBERTY_IMAGE=$liberty_base" \
  -t "$image" "$project"
