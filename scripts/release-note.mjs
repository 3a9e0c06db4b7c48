// @ts-check
/**
 * What a release says of itself: the same text for the same commit and the same Node, wherever it is built.
 * @param {{ version: string, commit: string, node: string, epoch: number }} release
 */
export const releaseNote = ({ version, commit, node, epoch }) =>
  `Proportion ${version}
Commit ${commit}
Built with Node ${node}
Keeps cases in way ${epoch}: a phone that has used it lets in no version of a lower one.
Built twice from that commit: the two builds were the same, byte for byte.
`

/**
 * The files of a release that SHA256SUMS lists, as [path, content].
 * @param {{ version: string, commit: string, node: string, epoch: number, archive: Buffer, bill: string }} release
 * @returns {[string, Buffer][]}
 */
export const releaseFiles = ({ archive, bill, ...release }) => [
  [`proportion-${release.version}.tar.gz`, archive],
  [`proportion-${release.version}.cdx.json`, Buffer.from(bill)],
  ['RELEASE', Buffer.from(releaseNote(release))],
]
