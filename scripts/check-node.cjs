// Written for any Node, however old: it must be able to say that it is too old.
var parts = process.versions.node.split('.')
var major = Number(parts[0])
var minor = Number(parts[1])
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Proportion needs Node 20.19 or newer. This is Node ' + process.versions.node + '.')
  console.error('Get a newer one from https://nodejs.org, then run the same command again.')
  process.exit(1)
}
