"""Words that tell nothing a picture could show, and words that join two things: English, and German beside it."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEELINGS = _words(
    """
    love romantic romance happy happiness sad sadness fun funny beautiful beauty nice lovely cute ugly cool
    boring exciting festive cosy cozy peaceful emotional emotion feeling feelings mood atmosphere hope joy anger
    fear pride elegant liebe romantisch glücklich traurig lustig schön hässlich stimmung gefühl freude angst
    stolz gemütlich
    """
)
RELATIONS = _words(
    """
    friend friends mother father parent parents brother sister sibling cousin aunt uncle grandmother grandfather
    family relative relatives husband wife spouse partner neighbour neighbor colleague boss owner owned owns
    belongs belonging relationship freund freunde freundin mutter vater eltern bruder schwester tante onkel
    familie ehemann ehefrau nachbar kollege besitzer gehört
    """
)
EVENTS = _words(
    """
    wedding birthday anniversary party holiday holidays vacation christmas easter celebration ceremony event
    meeting honeymoon graduation funeral hochzeit geburtstag jubiläum feier urlaub ferien weihnachten ostern
    abschluss beerdigung ereignis
    """
)
JUDGEMENTS = _words(
    """
    good bad best worst better important expensive cheap healthy unhealthy organic tasty delicious famous
    popular original authentic favourite favorite typical professional special quality local imported
    sustainable vegan gut schlecht wichtig teuer billig gesund lecker berühmt beliebt echt typisch besonders
    qualität regional nachhaltig
    """
)
TIMES = _words(
    """
    yesterday today tomorrow soon gestern heute morgen bald
    """
)
UNSEEN = FEELINGS | RELATIONS | EVENTS | JUDGEMENTS | TIMES

JOINING = _words(
    """
    and or with plus und oder mit sowie
    """
)
DOINGS = _words(
    """
    holding wearing riding standing sitting walking running carrying eating drinking playing kissing hugging
    looking smiling talking using driving pouring cutting cooking reading waiting lying hanging dancing throwing
    catching haltend tragend sitzend stehend laufend essend trinkend spielend küssend
    """
)
"""What someone does with a thing: it is a second thing to see."""
FILLING = _words(
    """
    a an the of in on at to for from by is are be it its this that which who any all one some no not as into
    over under has have been being was were can may must seen see shows show showing image photo picture thing
    things kind sort der die das ein eine einer eines von im in am an auf zu für aus ist sind es sein bild foto
    ding sache art etwas was
    """
)
"""Words that say nothing by themselves."""
