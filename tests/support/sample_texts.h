// The reports of the sample case. Invented: no such place, people or outlets.
#pragma once

namespace crossdate::test::sample {

inline constexpr const char* kNorthwire = R"(Inspectors find cracks in Kestrel Bridge
By Tomas Wren, 12 April 2018

Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the port authority of Velmar said. The bridge will stay open, it added.

Orrin Works, which built the bridge, denied that its concrete was at fault. “We stand by every pier,” the company said.
)";

inline constexpr const char* kLedgerClosure = R"(Bridge closed after pier moves
21 August 2018

The Kestrel Bridge was closed on 14 August 2018 after a pier moved by 11 centimetres. About 26,000 people cross it every day, the mayor’s office said.

Officials from Velmar, Aldane and Tress met the ministry last week, according to two people who were there. The mayor is expected to sign an order against Orrin Works within weeks.
)";

inline constexpr const char* kDaily = R"(Pier shift shuts Kestrel Bridge
Velmar Daily, 22 August 2018

The Kestrel Bridge was closed on 15 August 2018 after one of its piers moved. Some 18,000 people cross it every day.

Officials from Velmar, Aldane, Tress and Corve met the ministry last week. Orrin Works reportedly knew of the cracks in the spring.
)";

inline constexpr const char* kChannel = R"(Mayor signs order against builder
3 December 2018

The mayor signed the order against Orrin Works in November 2018. The chief engineer of the builder, Ilva Märn, was arrested in the week of 19 November, police said.

Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the port authority of Velmar said. The bridge will stay open, it added.
)";

inline constexpr const char* kInland = R"(What we know of the bridge
The Inland Post

Orrin Works denied that anyone had been arrested. The chief engineer was dismissed after an inquiry, two colleagues said.

The council asked the ministry for 40 million crowns between October 2018 and January 2019. A new pier is to be built in spring 2019.
)";

inline constexpr const char* kLedgerYear = R"(A year of the bridge 🌉
The Harbour Ledger, 15 May 2019

The Kestrel Bridge reopened on 6 May 2019 with one lane – ten months after it was closed. The council had asked the ministry for 52 million crowns over the winter, Northwire reported.

The company itself said it had dismissed Ilva Märn. She was cleared by the inquiry, her lawyer said.
)";

} // namespace crossdate::test::sample
