import { tellsWhereATestFails } from './on-the-screen'

tellsWhereATestFails()
