// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { billOfMaterials } from './bill.mjs'
import { buildIn, contentsOf, sha256, sums } from './build-copy.mjs'
import { installWhatIsMissing } from './install.mjs'
import { releaseFiles, releaseNote } from './release-note.mjs'
import { archiveOf } from './tar.mjs'

/** The commit's sources in a folder of their own. @param {string} commit */
function sourcesOf(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-release-'))
  const tar = execFileSync('git', ['archive', '--format=tar', commit], { maxBuffer: 1e9 })
  execFileSync('tar', ['-xf', '-', '-C', folder], { input: tar })
  return folder
}

installWhatIsMissing()
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
const date = Number(execFileSync('git', ['show', '-s', '--format=%ct', commit], { encoding: 'utf8' }))
const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim()
if (changed) console.log('There are changes that are not committed. They are not part of this release.')

console.log(`Building ${commit.slice(0, 12)} twice…`)
const folders = [sourcesOf(commit), sourcesOf(commit)]
for (const folder of folders) buildIn(folder)
const [first, second] = folders.map((folder) => contentsOf(join(folder, 'dist')))
if (!first || !second || sums(first) !== sums(second)) {
  console.error(
    'The two builds are not the same, so this release could not be verified by anyone. Nothing was written.',
  )
  process.exit(1)
}
const [sources = ''] = folders
const { version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'))

rmSync('release', { recursive: true, force: true })
mkdirSync('release')
const { epoch } = JSON.parse(String(first.find(([path]) => path === 'files.json')?.[1]))
const release = { version, commit, node: process.version, epoch }
const files = releaseFiles({
  ...release,
  archive: archiveOf(`proportion-${version}`, first, date),
  bill: billOfMaterials(sources),
})
for (const folder of folders) rmSync(folder, { recursive: true, force: true })
for (const [path, content] of files) writeFileSync(join('release', path), content)
writeFileSync('release/SHA256SUMS', sums(files))
writeFileSync('release/FILES.SHA256SUMS', sums(first))
for (const [path, content] of files) console.log(`release/${path}  ${content.length} bytes  sha256 ${sha256(content)}`)
console.log(
  `release/SHA256SUMS      all three of these\nrelease/FILES.SHA256SUMS  each of the ${first.length} files inside`,
)
console.log(releaseNote(release).trim())
