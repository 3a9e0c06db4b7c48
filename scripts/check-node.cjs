// Written for any Node, however old: it must be able to say that it is too old.
var parts = process.versions.node.split('.')
var major = Number(parts[0])
var minor = Number(parts[1])
// What Vite asks for: for another one npm leaves out, without a word, what the build is done with.
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error('Proportion needs Node 20.19, or 22.12 and newer. This is Node ' + process.versions.node + '.')
  console.error('Get a newer one from https://nodejs.org, then run the same command again.')
  process.exit(1)
}
