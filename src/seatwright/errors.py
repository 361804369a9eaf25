"""Every error the software tells a person: a code, what is wrong and where, and what to do about it.

The texts are public: a code never changes its meaning, and tests hold each text to the letter.
"""

from __future__ import annotations

# code: (what is wrong, what to do). Slots in braces are filled by whoever refuses.
TEXTS: dict[str, tuple[str, str]] = {
    # 1: numbers
    "E101": (
        "{place}{value} is a floating-point number.",
        'Write a whole number as it is, a share as text, like "5%" or "1/20": a float is not exact.',
    ),
    "E102": ("{place}{value} is not a number as laws write it.", 'Write 120, "5%", "1/6" or "1.25".'),
    "E103": ("{place}{value} divides by zero.", "Write a fraction with a denominator above zero."),
    "E105": (
        "{place}{value} is not a share a bar can have.",
        'A bar lies between 0 and 1, that is from "0%" to "100%".',
    ),
    # 2: files
    "E201": (
        "{place}: there is no such file or folder.",
        "Name the folder of an election, a zip of one, or an election of the catalogue.",
    ),
    "E202": (
        "{place} is neither a regular file nor a folder.",
        "Devices, pipes and sockets are not read; save the data as a file first.",
    ),
    "E203": (
        "{place} is neither a folder nor a zip archive.",
        "Name the folder that holds election.toml, or a zip of it.",
    ),
    "E204": (
        "{place}: the member {value} lies outside the archive.",
        'Names of members are plain: no leading slash, no drive letter, no "..". Zip the folder anew.',
    ),
    "E205": ("{place}: the member {value} is a link or a device.", "Put the file itself into the archive."),
    "E206": ("{place}: the member {value} is encrypted.", "Votes are no secret: zip the folder without a password."),
    "E207": ("{place}: the member {value} is an archive or a workbook.", "Unpack it, and zip the tables themselves."),
    "E208": (
        "{place} is too large to be opened: {value}.",
        "A zip may hold 20 MB packed, 200 MB and 100 times as much unpacked, and 1,000 members. Unpack it yourself and name the folder.",
    ),
    "E209": ("{place} cannot be read: {value}.", "Check that the file is complete and that you may read it."),
    "E210": ("{place} is missing: {value}.", "Add the file to the folder; every election has one."),
    "E211": (
        "{place} is no table of an election.",
        "Did you mean {known}? Notes and sources may lie beside the tables under any other ending than .csv.",
    ),
    "E212": (
        "{place}: {value} is not UTF-8.",
        'Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8"); the encoding is not guessed, for a wrong guess would change names.',
    ),
    "E213": (
        "{place}: the file is {value}, not UTF-8.",
        'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8", not "Unicode text").',
    ),
    "E214": (
        "{place}{value} is not a whole number of {what}.",
        "{What} are integers. If the {sign} is a thousands separator, write {plain} without it; if it is a decimal {sign}, these are shares: put the counts here.",
    ),
    "E215": (
        "{place}{value} can be read as two numbers.",
        "{What} are integers. If the {sign} separates thousands, write {plain}; if it is a decimal {sign}, these are shares: put the counts here.",
    ),
    "E216": ("{place}{value} is written with a {sign} between its digits.", "Write {plain}: digits alone."),
    "E217": (
        "{place}{value} is written with an exponent.",
        "Write all digits; a spreadsheet that shows 1e3 may have rounded, so look at its source.",
    ),
    "E218": (
        "{place}{value} is what a program writes when it has no number.",
        "Look up the number of {what}; a row without votes has 0, an unknown row is left out.",
    ),
    "E219": (
        "{place}{value} is below zero.",
        "The number of {what} is 0 or more; put corrections into the figures themselves.",
    ),
    "E220": (
        "{place}: the cell is empty.",
        "Write the number of {what}: 0 if there were none; leave the row out if the number is not known.",
    ),
    "E221": (
        "{place}{value} stands where the number of {what} should.",
        "Write 0 if there were none; leave the row out if the number is not known.",
    ),
    "E222": ("{place}{value} is not written with the digits 0 to 9.", "Write {plain}."),
    "E223": (
        "{place}{value} is a truth value, not a number of {what}.",
        "The columns seem to have moved, or a spreadsheet counted a test; write the number.",
    ),
    "E224": (
        "{place}{value} has more than 15 digits.",
        "No election has so many {what}; two cells may have run together.",
    ),
    "E225": (
        "{place}{value} is a share, not a number of {what}.",
        'Put the counts here. If only shares are published, write basis points (5% is 500) and votes_are = "basis points" under [parameters].',
    ),
    "E226": (
        "{place}{value} is not a number of {what}.",
        "Write a whole number with the digits 0 to 9; the columns may have moved by one.",
    ),
    "E227": (
        "{place}{value} looks like a date.",
        "A spreadsheet may have made a date of a number; look up the number of {what} and format the column as text.",
    ),
    "E228": ("{place}: the table is empty.", "Begin with the line: {value}"),
    "E229": (
        "{place} holds not exactly one election: {value}.",
        "Zip one folder with one election.toml, and each file once.",
    ),
    "E230": (
        "{place}: these columns are missing: {value}. The line reads: {met}",
        "The first line names the columns, in any order: {known}",
    ),
    "E231": (
        "{place}: there is no such column in this table.",
        "Did you mean {known}? Delete the column if it is no part of the election.",
    ),
    "E232": ("{place}: the column is there {value} times.", "Keep one of them."),
    "E233": (
        "{place}: the header of line {value} comes again.",
        "Two files have been joined, or one was added twice: keep one header and look for doubled rows.",
    ),
    "E234": (
        "{place}: cells in the row: {value}; columns in the header: {known}.",
        'A comma ends a cell: put a name that holds one in quotes ("Lega, Nord") and write numbers without. Else a comma is missing or too many, and the cells after it have moved.',
    ),
    "E235": (
        "{place}: a quote is not closed: {value}.",
        'Every quoted cell ends with a quote on its own line; a quote inside one is doubled: "the ""New"" Party".',
    ),
    "E236": (
        "{place}: the cells are separated by {value}.",
        "Save the table with commas; cells that hold a comma then stand in quotes.",
    ),
    "E237": (
        "{place}: the line is too long: {value}.",
        "A line may have 1,000,000 characters and a cell 131,072; line ends or a closing quote may be missing.",
    ),
    "E238": (
        "{place}: the row for {value} stands in line {known} already.",
        "The same votes would count twice. Delete one of them, or add them up if both are parts of one figure.",
    ),
    "E239": (
        "{place}{value} is the sum of all other rows of {known}: a total row, not a party.",
        "Delete the row; sums are made by the count.",
    ),
    "E240": (
        "{place}: the name is empty.",
        "Write the name; the whole territory is written *, independents Independent, the rest of the lists Others.",
    ),
    "E241": ("{place}: {value} holds the control character {sign}.", "Delete it; names are one line of visible signs."),
    "E242": (
        "{place}: {value} holds {sign}, which turns the direction of writing.",
        "Delete it; with it a name can look like another one.",
    ),
    "E243": (
        "{place}: {value} holds {sign}, which nobody can see.",
        "Delete it; names are joined by their letters, and this one would be a name of its own.",
    ),
    "E244": (
        "{place}: {value} holds {sign}, half of a character.",
        "Write the name again; a program has cut a character in two.",
    ),
    "E245": ("{place}: the name has {sign}.", "Names have at most 300; a closing quote or a comma may be missing."),
    "E246": (
        "{place}: did you mean {known} ({met})? The two differ only by case.",
        "Names are joined by exact text: write both alike. Two parties of such names are told apart by a row each in parties.csv.",
    ),
    "E247": (
        "{place}: it looks like {known} ({met}) and is written with other signs.",
        "Names are joined by exact text: copy the name from one place to the other (letters of another alphabet, or other spaces).",
    ),
    "E249": (
        "{place} lies in more than 50 places, one inside the other: {value}, and so on.",
        "Mend the column parent; a district lies in a region and a region in a country, seldom more.",
    ),
    "E250": (
        "{place}: the larger place {value} is listed nowhere; did you mean {known}?",
        "Write the name alike, or give {value} a row of its own.",
    ),
    "E251": (
        "{place} lies in itself: {value}.",
        "Mend the column parent: every place lies in a larger one, and at last in *.",
    ),
    "E252": ("{place}: tier {tier} has this place already, in line {known}.", "Keep one row for a place of a tier."),
    "E253": (
        "{place}: tier {tier} puts it into {value} here, and into {met} in line {known}.",
        "A place lies in one larger place; keep one of the rows.",
    ),
    "E254": (
        "{place}: districts.csv lists the places of {value}, and this is none of them.",
        "Did you mean {known}? Else add the place to districts.csv.",
    ),
    "E255": (
        "{place}: it has {value} votes, and the places inside it have {known} together.",
        "The parts must add up to the whole: look for a missing or doubled place, or leave out the row of the larger place.",
    ),
    "E256": (
        "{place}: {value} ballots, and votes.csv has at most {known} for it there.",
        "joint.csv splits the first votes by the second; it cannot have more of them than were cast.",
    ),
    "E257": (
        "{place}: the seats of {value} are given, and also the official outcome to check (seats.csv line {known}).",
        "Seats that are taken as given prove nothing: keep them in given.csv, or in seats.csv and add the votes.",
    ),
    "E258": (
        "{place}: {value} is on this list already, in line {known}.",
        'A person stands once on a list; two persons of one name are told apart in the name, like "Anna Meier (1962)".',
    ),
    "E259": ("{place}: the rank is {value}.", "Ranks begin with 1."),
    "E260": (
        "{place}: {value} is drawn and was not in the draw.",
        "It was drawn among: {known}. Write the names as there, separated by semicolons.",
    ),
    "E261": (
        "{place}: no lot is drawn like this: {value}.",
        "Name at least two in the column among and at least one of them in the column drawn, each once, separated by semicolons.",
    ),
    "E262": ("{place}{value} is not a colour.", "Write it like #1e90ff."),
    "E263": (
        "{place}: which {value} is meant is not told, and the election has several: {known}.",
        "Add a column {value} to the file.",
    ),
    "E264": ("{place}: the number is {value}.", "Candidates are numbered from 1 to {known}."),
    "E265": ("{place}: no paper is marked so.", "Leave the row out; every row stands for one paper or more."),
    "E266": (
        "{place}: candidate {value} stands on it twice.",
        "A paper names a candidate once; where the voter repeated one, leave the lower rank empty (-).",
    ),
    "E267": (
        "{place}: {value} is no ranking.",
        "Write the candidates' numbers in order, like 3 1 2; an empty rank is -, two candidates at one rank are 2=3.",
    ),
    "E268": ("{place}: {value} is no number of votes.", "Write it like 714 or 714.40236, with at most 12 decimals."),
    "E269": ("{place}: candidates.csv has no candidate {value}.", "Add a row to it, or mend the ranking."),
    "E280": (
        "{place}: {value} votes, and the ranked papers have {known} first preferences.",
        "Mend votes.csv, or leave it out: the papers tell the first preferences.",
    ),
    "E270": (
        "{place}: this is not TOML: {value}.",
        'Lines read like title = "General election" or date = 2025-02-23; text stands in quotes, and a quote or backslash in it is written \\" or \\\\.',
    ),
    "E271": ("{place} is nested too deeply.", "Nothing in it is deeper than a table under [parameters]."),
    "E272": ("{place}: there is no such key.", "Did you mean {known}? Figures and slots belong under [parameters]."),
    "E273": ("{place}: the key {value} is missing.", "Add a line like {value} = {known}, above [parameters]."),
    "E274": ("{place} has {value} bytes.", "It may have {known}; votes and seats belong into the tables."),
    "E275": ("{place}{value} is of the wrong kind.", "Write {known}."),
    "E276": ("{place}{value} is no grade of provenance.", "How the figures are known: {known}."),
    "E277": (
        "{place}: there is no such parameter.",
        'Did you mean {known}? A slot of the law is named by its tier, like "list.entry" = "2%".',
    ),
    "E278": ("{place}: it says the same as {known}.", "Keep one of the two."),
    "E279": (
        "{place}{value} is in no table of this election.",
        "Did you mean {known}? Names are joined by exact text.",
    ),
    "E290": (
        "{value} is no change of votes.",
        "Write BALLOT.PARTY=+5000, =-5000 or =120000; with a district BALLOT@DISTRICT.PARTY=+50.",
    ),
    "E291": ("There are no votes for {value}.", "Did you mean {known}?"),
    "E292": ("{value} has votes in {met} districts.", "Name one: {known}."),
    "E293": ("{value} would leave less than no votes: there are {known}.", "Take away at most {known}."),
    "E294": ("{value} has {met} candidates there: {known}.", "Votes of single candidates are changed in votes.csv."),
    "E299": (
        "{place}: {value} more mistakes of the kind {known}.",
        "Mend those above first; they often have one cause.",
    ),
    # 3: systems
    "E301": (
        "System {system}, tier {tier}: it refers to {value}, which is no earlier tier.",
        "A tier reads earlier tiers alone; these come before it: {known}.",
    ),
    "E302": ("System {system}: two tiers are called {value}.", "Give each tier a name of its own."),
    "E303": ("System {system} has no tiers.", "Write at least one tier."),
    "E304": (
        "System {system}: the places of {value} do not part the country: {detail}.",
        "Every place belongs to exactly one tier of a coexistence.",
    ),
    "E305": ("System {system}, tier {tier}: {value}.", "{remedy}"),
    "E306": (
        "There is no slot {value} in system {system}.",
        'Name tier and slot, like "list.entry"; did you mean {known}?',
    ),
    "E307": ("Slot {slot} of system {system} cannot become {value}.", "{remedy}"),
    "E308": (
        "There is no system {value} in the catalogue.",
        "{known}A law in a file is named by --system ./FILE; for the others see: seatwright catalogue list",
    ),
    "E309": (
        "System {system} has no version in force on {value}.",
        "Its versions begin on {known}; force one with --system {system}@DATE.",
    ),
    "E310": ("{value} is not a date.", "Write the version's date as YYYY-MM-DD."),
    "E320": (
        "{place}: the vocabulary has no {value}.",
        "Did you mean {known}? A newer version of the software may know more.",
    ),
    "E321": ("{place}: {value} is {met} and cannot stand here.", "Here stands {known}."),
    "E322": ("{place}: {value} cannot stand here.", "Here stands {known}."),
    "E323": ("{place}: {value} is missing.", "Write it: {known}."),
    "E324": ("{place}: there is no {value} here.", "Did you mean {known}? Delete it if it says nothing."),
    "E325": (
        "{place}: this cannot be read from {value} on: {met}.",
        'Members are written like AtLeast("5%", of=Valid("list")) | Won(1, "constituency"): text in quotes, each bracket closed.',
    ),
    "E326": ("{place}: {value} is said twice.", "Keep one of the two."),
    "E327": (
        "{place}: {value} takes {known}; written here: {met}.",
        "Take away what is too much, or name the fields.",
    ),
    "E328": (
        "{place}: members stand within members more than {value} deep.",
        "No law needs that; look for brackets too many.",
    ),
    "E329": ("{place} has {value} bytes.", "The text of a law may have {known}."),
    "E330": (
        "{place}: this is not JSON: {value}.",
        'It is written like {{"name": "Assembly", "tiers": []}}; seatwright system show nz-mmp --format json shows a whole one.',
    ),
    "E331": (
        "{place}: {value} is no whole number that can be meant.",
        'Whole numbers have at most 15 digits; a share is text, like "5%" or "1/20".',
    ),
    # 4: lots
    "E401": (
        "The lot for {tier}, {place} (among {among}) was not asked for.",
        "Leave it out; a lot counts only for the situation it was drawn in.",
    ),
    "E402": ("The lot for {tier}, {place} draws {value}, who may not be drawn.", "Draw among {among}."),
    "E403": ("The lot for {tier}, {place} draws {value}; {seats} must be drawn.", "Name exactly {seats} of {among}."),
    # 5: counting
    "E501": (
        "Tier {tier}, {place}: the law needs its result, and there are neither votes on ballot {ballot} nor given seats.",
        "Add rows of this ballot to votes.csv, or of this tier to given.csv.",
    ),
    "E502": (
        "Tier {tier}, {place}: the seats at stake are not known.",
        "Add a row to districts.csv: tier {kind}, district {place}, seats.",
    ),
    "E503": (
        "Tier {tier}, {place}: the law asks for the figure {value}, and the election does not give it.",
        "Add it under [parameters] in election.toml.",
    ),
    "E504": (
        "Tier {tier}, {place}: {value} seats are at stake.",
        "Seats at stake are a whole number, zero or more; look at districts.csv and given.csv.",
    ),
    "E506": (
        "Tier {tier}, {place}: the law looks at whole ballots, and joint.csv does not cover {value}.",
        "Add joint.csv: district, first, second, votes.",
    ),
    "E507": (
        "Tier {tier}, {place}: {party} would reach its minimum only in a house of more than {value} seats.",
        "The figures are out of proportion; look at the votes of {party}.",
    ),
    "E509": (
        "Tier {tier}: {seats} seats are at stake, and the least seats of all together are {value}.",
        "Give the tier more seats, or its floors an amount that they can hold, or Added() as their spill.",
    ),
    "E511": (
        "{value}: the quota is zero or less.",
        "A seat costs some votes; look at the figure that the law takes as the quota.",
    ),
    "E510": (
        'votes.csv: no step of {system} reads the ballot "{value}".',
        'Did you mean "{known}"? A ballot is joined by exact text.',
    ),
    "E512": (
        "Tier {tier}, {place}: the law counts ranked papers on ballot {ballot}, and only first preferences are known.",
        "Add ballots.csv (papers, ranking) and candidates.csv (number, candidate, party); or rows to given.csv.",
    ),
    "E513": (
        "The seats due to the parties come to {value}, those of the places where they have votes to {seats}, and {known} are at stake.",
        "All three are the seats of one house; look at districts.csv, and at the tier that shares them among the parties.",
    ),
    "E514": (
        "{party} cannot have their seats ({value}): they have votes {place}.",
        "Look at the votes of {party}, and at the seats in districts.csv.",
    ),
    "E515": (
        "{place} cannot have their seats ({value}): of those due seats {party} have votes there.",
        "Look at the votes of {place}, and at its seats in districts.csv.",
    ),
    "E516": (
        "Tier {tier}, {place}: the marks on ballot {ballot} need {value} papers at least, and {known} were cast.",
        "Look at the votes of {place}, and at ballots_on in election.toml: a voter has no more marks than the law gives.",
    ),
    "E517": (
        'election.toml, ballots_on: there are no votes on "{value}".',
        'Name a ballot of votes.csv ({known}), or a ballot and a district of it, like "council, North".',
    ),
    "E520": (
        "Tier {tier}: {place} lies in no {kind}, and so nobody could win there.",
        "districts.csv: a row of tier {kind} for each, and its name as parent of the places inside.",
    ),
    "E518": (
        "Tier {tier}, {place}: {value} seats are kept for groups, and {seats} are at stake.",
        "Seats kept for a group are seats of the place; look at districts.csv.",
    ),
    "E521": (
        "votes.csv, {place}: {value} has {known} votes on ballot {ballot}, and the lists behind {value} have {seats}.",
        "A mark for a list counts for its candidate too: tell all his votes, those of his lists among them.",
    ),
    "E522": (
        "Tier {tier}, {place}: an instant run-off fills one seat, and {seats} are at stake.",
        "Write seats = 1, or TransferableVote() for several; look at districts.csv.",
    ),
    "E523": (
        'given.csv: {system} has no tier "{value}".',
        "{known}A tier is joined by exact text; the law's are {tiers}.",
    ),
    "E524": (
        "No tier of {system} could be counted: it reads {known}, and votes.csv has {value}.",
        "Write the ballots as the law names them, or count by another law: --system ID.",
    ),
    # 6: the catalogue and the command
    "E601": (
        "There is no election {value} in the catalogue.",
        "{known}See: seatwright catalogue list. A folder is given with a separator: ./{value}",
    ),
    # 7: verification
    "E701": ("The record is no JSON text: {value}.", "Give the file as the software wrote it, UTF-8, unchanged."),
    "E702": (
        "The record says {value} twice in one object.",
        "A record says everything once; take the file as it was written.",
    ),
    "E703": (
        "The record holds {value}, which is no whole number.",
        'Numbers are whole; fractions are written as text, like "1/3".',
    ),
    "E704": ("The record holds the number {value}, which is too long.", "Whole numbers have at most {known} digits."),
    "E705": (
        "The record is nested more than {value} levels deep.",
        "No count needs that; take the file as it was written.",
    ),
    "E706": (
        "The record, {at}: {value} is no type that belongs here.",
        "It is one of {known}; a newer version of the software may know more.",
    ),
    "E707": (
        "The record, {at}: there is no field {value}.",
        "The fields are {known}; a newer version of the software may know more.",
    ),
    "E708": ("The record, {at}: the field {value} is missing.", "Take the file as it was written."),
    "E709": (
        "The record, {at}: {value} cannot stand here.",
        "Take the file as it was written; it may have been edited.",
    ),
    "E710": (
        "The record is not written as the software writes it: a default, a fraction or a date is spelled another way.",
        "Take the file as it was written.",
    ),
    "E711": (
        "This is no record that can be read: its format is {value}.",
        'The format must be "{known}"; a newer version of the software may read it.',
    ),
    # 9: the command
    "E603": ("{value} is no command of {command}.", "Did you mean {known}? See: {command} --help"),
    "E604": (
        "{value} is no change of the law.",
        "Write SLOT=VALUE, like list.entry=3%, list.seats=100 or list.formula=dhondt.",
    ),
    "E605": ("{slot} of system {system} has these bars: {value}.", "Say which one you mean, like {known}."),
    "E606": (
        "The votes on standard input come without a law.",
        "Name one, like --system nz-mmp, or --system nz-mmp@2008-11-08 for the version of a day.",
    ),
    "E607": ("{value} belongs to what is read.", "Write the output to another file; the input is never overwritten."),
    "E608": ("{place} cannot be written: {value}.", "Name a file in a folder that exists and in which you may write."),
    "E609": ("{command}: {value}.", "See: {command} --help"),
    "E610": (
        "{place} is not the file of a record.",
        "Before an election stands a file that count --record wrote; one election alone is counted and verified.",
    ),
    "E611": (
        "There is neither a law nor an election {value} in the catalogue.",
        "{known}See: seatwright catalogue list",
    ),
    # 8: explanations
    "E602": ("There is no {kind} {value} in this result.", "Did you mean {known}?"),
}


class SeatwrightError(Exception):
    """Something a person must mend before the count can go on.

    ``code`` names the rule; ``says`` what is wrong and where; ``remedy`` what to do.
    """

    def __init__(self, code: str, says: str, remedy: str) -> None:
        super().__init__(f"{code}  {says}\n      {remedy}")
        self.code, self.says, self.remedy = code, says, remedy


class BadInput(SeatwrightError):
    """Several mistakes found in one reading, told together."""

    def __init__(self, errors: list[SeatwrightError]) -> None:
        first = errors[0]
        super().__init__(first.code, first.says, first.remedy)
        self.errors = errors
        self.args = ("\n".join(str(one) for one in errors),)


def refuse(code: str, **slots: object) -> SeatwrightError:
    """The error of a code, its slots filled.

    >>> print(refuse("E102", value="'five'"))
    E102  'five' is not a number as laws write it.
          Write 120, "5%", "1/6" or "1.25".
    """
    place = slots.get("place", "")
    says, remedy = TEXTS[code]
    if "{place}{value}" in says:
        slots["place"] = f"{place}: " if place else ""
    filled = {name: _one_line(value) for name, value in slots.items()}
    return SeatwrightError(code, says.format(**filled), remedy.format(**filled))


def _one_line(value: object) -> str:
    """A value as it may stand in a message: one line, no control characters, not endless."""
    text = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in str(value))
    return text if len(text) <= 200 else f"{text[:200]}…"
