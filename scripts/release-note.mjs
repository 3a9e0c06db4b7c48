// @ts-check
/**
 * What a release says of itself: the same text for the same commit and the same Node, wherever it is built.
 * @param {{ version: string, commit: string, node: string }} release
 */
export const releaseNote = ({ version, commit, node }) =>
  `Proportion ${version}
Commit ${commit}
Built with Node ${node}
Built twice from that commit: the two builds were the same, byte for byte.
`

/**
 * The files of a release that SHA256SUMS lists, as [path, content].
 * @param {{ version: string, commit: string, node: string, archive: Buffer, bill: string }} release
 * @returns {[string, Buffer][]}
 */
export const releaseFiles = ({ archive, bill, ...release }) => [
  [`proportion-${release.version}.tar.gz`, archive],
  [`proportion-${release.version}.cdx.json`, Buffer.from(bill)],
  ['RELEASE', Buffer.from(releaseNote(release))],
]
