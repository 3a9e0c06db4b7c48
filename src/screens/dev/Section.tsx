import type { ReactNode } from 'react'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack>
      <Heading title={title} />
      {children}
    </Stack>
  )
}
