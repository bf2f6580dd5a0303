const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** What the name of a build says of where it runs: `binding-linux-arm-gnueabihf`, `swc-win32-x64-msvc`. */
function platformOf(name) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const at = words.findIndex((word) => systems.includes(word))
  if (at < 0) throw new Error(`${name} does not name its platform; add it by hand`)
  const [os, cpu, library] = words.slice(at)
  return { os: [os], cpu: [cpu], libc: library in libraries ? [libraries[library]] : undefined }
}

/** Folders in which Node looks for `name` from the package in `folder`, nearest first. */
function* placesFor(name, folder) {
  for (
    let from = folder;
    from;
    from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))
  )
    yield `${from}/node_modules/${name}`
  yield `node_modules/${name}`
}

/** Lockfile entries of exactly versioned optional packages that are named by others and stand nowhere. */
export function missingBuilds({ packages }) {
  const missing = {}
  for (const [folder, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if ([...placesFor(name, folder)].some((place) => packages[place])) continue
      if (!/^\d+\.\d+\.\d+$/.test(version)) continue
      const { cpu, libc, os } = platformOf(name)
      // in npm's own order, so that it changes nothing afterwards; what is undefined is not written
      missing[`node_modules/${name}`] = { version, cpu, dev, libc, optional: true, os }
    }
  }
  return missing
}
